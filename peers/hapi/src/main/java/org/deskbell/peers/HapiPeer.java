package org.deskbell.peers;

import ca.uhn.fhir.rest.server.RestfulServer;
import java.nio.file.Files;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** HAPI FHIR's own JPA server of FHIR R4 on this machine alone, in memory; the wiring is all that is ours. */
public final class HapiPeer {
    private HapiPeer() {}

    /** Serves at http://127.0.0.1:PORT/fhir until it is stopped. */
    public static void main(String[] args) throws Exception {
        var port = Integer.parseInt(args[0]);
        var context = new AnnotationConfigApplicationContext(HapiStorage.class);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("hapi").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("relaxedQueryChars", "|");
        var root = tomcat.addContext("", Files.createTempDirectory("hapi").toString());
        Tomcat.addServlet(root, "fhir", context.getBean(RestfulServer.class));
        root.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
        tomcat.getServer().await();
    }
}
