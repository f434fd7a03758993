package org.deskbell.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how messages leave the house: by the operator's mail server, or to the page that shows them. */
@Configuration(proxyBeanMethods = false)
class MessagingBeans {
    @Bean
    @ConditionalOnMissingBean
    MailCarrier mailCarrier(@Value("${deskbell.smtp-url:}") String address) {
        return address.isBlank() ? shownOnly -> {} : new Smtp(address);
    }
}
