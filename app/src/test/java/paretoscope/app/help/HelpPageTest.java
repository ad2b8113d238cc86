package paretoscope.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpPageTest {
    @Test
    void aPageIsHeadingsPointsFormulasAndParagraphs() {
        var page = HelpPage.parse("# Title\n\nWords.\n\n## Formulas\n    a = b\n- a point\n");

        assertThat(page).isEqualTo(new HelpPage("Title", List.of(new HelpPage.Paragraph("Words."),
                new HelpPage.Heading("Formulas"), new HelpPage.Formula("a = b"), new HelpPage.Point("a point"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"front", "cost-of-pass", "portfolio", "techniques", "table", "costs", "joins"})
    void everyViewHasAPageThatSaysHowToReadIt(String view) {
        var page = HelpPage.of(view).orElseThrow();

        assertThat(page.blocks()).contains(new HelpPage.Heading("How to read it"));
    }
}
