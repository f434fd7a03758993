package org.deskbell.messaging;

/** The way of messages out of the house: they are shown and sent nowhere; a test may take the text messages away. */
public final class Post implements Carrier {
    private volatile boolean texts = true;

    /** Whether there is a way for text messages. */
    public void carriesTexts(boolean from) {
        texts = from;
    }

    @Override
    public void carry(Outgoing outgoing) {}

    @Override
    public boolean carries(Message.Channel channel) {
        return texts || channel == Message.Channel.EMAIL;
    }
}
