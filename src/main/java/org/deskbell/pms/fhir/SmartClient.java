package org.deskbell.pms.fhir;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deskbell as a program that the server's owner has registered, which signs in by a private key of its own (SMART App
 * Launch 2.2, "Backend Services" and "Client Authentication: Asymmetric").
 */
record SmartClient(
        URI tokenUrl,
        String id,
        String scope,
        JWSAlgorithm algorithm,
        JWSSigner signer,
        @Nullable String keyId) {
    /** The longest that the standard lets such a letter be good. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** @throws IllegalArgumentException if the key is none that signs by RS384 or ES384 */
    static SmartClient of(URI tokenUrl, String id, String privateKey, String scope) {
        try {
            return switch (JWK.parse(privateKey)) {
                case RSAKey key
                when key.isPrivate() ->
                    new SmartClient(tokenUrl, id, scope, JWSAlgorithm.RS384, new RSASSASigner(key), key.getKeyID());
                case ECKey key
                when key.isPrivate() && key.getCurve().equals(Curve.P_384) ->
                    new SmartClient(tokenUrl, id, scope, JWSAlgorithm.ES384, new ECDSASigner(key), key.getKeyID());
                default -> throw noKey();
            };
        } catch (ParseException | JOSEException e) {
            // Its words may hold the key.
            throw noKey();
        }
    }

    private static IllegalArgumentException noKey() {
        return new IllegalArgumentException(
                "The setting privateKey must be a private JWK: RSA for RS384, or EC on P-384 for ES384.");
    }

    /** A letter that says who we are, good once and for minutes. */
    String assertion(Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(tokenUrl.toString())
                .jwtID(UUID.randomUUID().toString())
                .claim("exp", now.plus(GOOD_FOR).getEpochSecond())
                .build();
        var header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        try {
            var letter = new SignedJWT(header, claims);
            letter.sign(signer);
            return letter.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The private key does not sign.", e);
        }
    }

    @Override
    public String toString() {
        return "SmartClient[hidden]";
    }
}
