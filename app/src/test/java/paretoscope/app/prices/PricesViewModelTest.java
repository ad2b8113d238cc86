package paretoscope.app.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.views.Project;

class PricesViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private Project project;
    private PricesViewModel prices;

    @BeforeEach
    void open() throws Exception {
        project = SmallFront.project(folder, TokenProject.RUNS);
        prices = new PricesViewModel(project, Runnable::run, Runnable::run, Runnable::run, messages);
    }

    @AfterEach
    void close() throws Exception {
        prices.close();
        project.close();
    }

    @Test
    void theModeFollowsTheProjectAndItsUndo() throws Exception {
        assertThat(prices.pricesProperty().get().mode()).isEqualTo(new PricingMode.AsFiles());

        prices.use(new PricingMode.OnDay(LocalDate.parse("2025-01-01")));

        assertThat(prices.pricesProperty().get().mode().sentence())
                .isEqualTo("Costs are tokens times the price on 2025-01-01.");

        project.workspace().history().undo();
        project.changed();

        assertThat(prices.pricesProperty().get().mode()).isEqualTo(new PricingMode.AsFiles());
    }

    @Test
    void anImportedListIsAskedBeforeTheShippedOne() throws Exception {
        var list = Files.writeString(folder.resolve("list-2026-01-01.csv"), "model,input,output\nnobody-knows,1,2\n");

        prices.importList(list);

        assertThat(ListInForce.of(prices.pricesProperty().get().book())).extracting(ListInForce::origin)
                .containsExactly(ListInForce.Origin.IMPORTED, ListInForce.Origin.SHIPPED);
        assertThat(prices.pricesProperty().get().models()).allMatch(model -> model.isPriced());
        assertThat(messages.shown().getFirst().text()).startsWith("list-2026-01-01.csv: 1 prices");

        prices.forget("list-2026-01-01.csv");

        assertThat(prices.pricesProperty().get().book().lists()).hasSize(1);
    }

    @Test
    void whatIsNoListIsToldAndChangesNothing() throws Exception {
        prices.importList(Files.writeString(folder.resolve("poem.csv"), "roses,are,red\n"));

        assertThat(messages.shown().getFirst().level()).isEqualTo(Message.Level.ERROR);
        assertThat(messages.shown().getFirst().text()).containsIgnoringCase("poem.csv").contains("not a price list");
        assertThat(prices.pricesProperty().get().book().lists()).hasSize(1);
    }

    @Test
    void anEntryIsFoundByWordsAndChosen() {
        var found = ListedPrice.of(prices.pricesProperty().get().book()).stream()
                .filter(entry -> entry.matches("4O mini")).toList();
        assertThat(found).extracting(entry -> entry.entry().model()).contains("gpt-4o-mini")
                .doesNotContain("gpt-4o");

        prices.choose("nobody-knows", "gpt-4o-mini");

        assertThat(prices.pricesProperty().get().models()).filteredOn(model -> model.model().equals("nobody-knows"))
                .singleElement().satisfies(model -> assertThat(model.chosen()).contains("gpt-4o-mini"));
    }
}
