package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** No list is read for ever. */
class PagesReadTest {
    private final PagesRead read = new PagesRead(3, 100);

    @Test
    void a_circle_of_any_length_is_left_at_the_first_page_that_comes_again() throws PmsSilent {
        read.begin(null);
        read.begin("a");
        read.begin("b");

        assertThatThrownBy(() -> read.begin("a")).hasMessageContaining("same page");
    }

    @Test
    void so_many_pages_are_read_and_no_more() throws PmsSilent {
        read.begin(null);
        read.begin("a");
        read.begin("b");

        assertThatThrownBy(() -> read.begin("c")).hasMessageContaining("does not end");
    }

    @Test
    void so_many_records_are_taken_and_no_more() throws PmsSilent {
        read.took(60);

        assertThatCode(() -> read.took(40)).doesNotThrowAnyException();
        assertThatThrownBy(() -> read.took(1)).hasMessageContaining("does not end");
    }
}
