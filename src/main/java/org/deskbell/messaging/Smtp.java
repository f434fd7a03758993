package org.deskbell.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands e-mail to the operator's mail server. */
final class Smtp implements Carrier {
    private static final String TIME_LIMIT = "10000";

    private final JavaMailSenderImpl sender;

    /** @param address smtp://user:password@host:port, or smtps:// for TLS from the first byte
     * @throws Refused if it is no such address */
    Smtp(String address) {
        this.sender = sender(read(address));
    }

    private static URI read(String address) {
        try {
            var uri = URI.create(address.strip());
            var known = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
            if (known && uri.getHost() != null) return uri;
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static Refused refused(@Nullable Throwable cause) {
        return new Refused("DESKBELL_SMTP_URL must look like smtp://user:password@host:587 or smtps://…:465.", cause);
    }

    private static JavaMailSenderImpl sender(URI address) {
        var sender = new JavaMailSenderImpl();
        var scheme = address.getScheme();
        sender.setProtocol(scheme);
        sender.setHost(address.getHost());
        sender.setPort(address.getPort());
        sender.setDefaultEncoding(UTF_8.name());
        var properties = sender.getJavaMailProperties();
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> properties.put("mail." + scheme + "." + limit, TIME_LIMIT));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail." + scheme + ".ssl.checkserveridentity", "true");
        signIn(sender, address);
        return sender;
    }

    private static void signIn(JavaMailSenderImpl sender, URI address) {
        if (address.getRawUserInfo() == null) return;
        var parts = address.getRawUserInfo().split(":", 2);
        sender.setUsername(decoded(parts[0]));
        sender.setPassword(parts.length > 1 ? decoded(parts[1]) : "");
        sender.getJavaMailProperties().put("mail." + address.getScheme() + ".auth", "true");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    @Override
    public boolean carries(Message.Channel channel) {
        return channel == Message.Channel.EMAIL;
    }

    @Override
    public void carry(Outgoing outgoing) {
        try {
            send(outgoing);
        } catch (MailException e) {
            throw new NotCarried(e.getClass().getSimpleName(), e);
        }
    }

    private void send(Outgoing outgoing) {
        var mail = sender.createMimeMessage();
        try {
            var message = outgoing.message();
            var letter = new MimeMessageHelper(mail, message.calendar() != null, UTF_8.name());
            letter.setFrom(message.sender());
            letter.setTo(message.recipient());
            letter.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "));
            letter.setText(message.body());
            if (message.calendar() != null) attach(message.calendar(), letter);
            // The same on every try, so that mail servers and people recognise a second copy.
            mail.setHeader("Message-ID", "<" + outgoing.id() + "@deskbell>");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(mail);
    }

    private static void attach(String calendar, MimeMessageHelper letter) throws MessagingException {
        letter.addAttachment(
                "appointment.ics", new ByteArrayResource(calendar.getBytes(UTF_8)), "text/calendar; charset=UTF-8");
    }
}
