package org.deskbell.messaging;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how messages leave the house: by the operator's mail server and gateway, or to the page that shows them. */
@Configuration(proxyBeanMethods = false)
class MessagingBeans {
    @Bean
    @ConditionalOnMissingBean
    Carrier carrier(@Value("${deskbell.smtp-url:}") String mail, @Value("${deskbell.sms-url:}") String texts) {
        if (mail.isBlank() && texts.isBlank()) return shownOnly -> {};
        var all = new ArrayList<Carrier>();
        if (!mail.isBlank()) all.add(new Smtp(mail));
        if (!texts.isBlank()) all.add(new SmsGateway(URI.create(texts.strip())));
        return new Carriers(List.copyOf(all));
    }
}
