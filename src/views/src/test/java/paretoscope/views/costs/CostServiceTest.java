package paretoscope.views.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.price.MatchRule;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.PriceMatch;
import paretoscope.eval.price.TokenRates;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// Two runs of gpt-4o on either side of a change of its price, one model nobody lists, one with a stated cost.
class CostServiceTest {
    private static final List<String> RUNS = List.of("model,shots,date,accuracy,input_tokens,output_tokens,cost_usd",
            "openai/gpt-4o,0,2024-06-01,0.8,1000000,100000,", "openai/gpt-4o,5,2025-06-01,0.8,1000000,100000,",
            "nobody-knows,0,2025-06-01,0.7,1000000,100000,", "stated,0,2025-06-01,0.6,1000000,100000,9");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.of(folder, "runs.csv", RUNS);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private Quantity cost(String label) throws Exception {
        var table = project.workspace().configurations(Scope.all());
        return table.column("cost_usd.sum").orElseThrow().value(table.row(label).orElseThrow());
    }

    private String story(String label) throws Exception {
        var table = project.workspace().configurations(Scope.all());
        return CostStory.of(table, table.row(label).orElseThrow(), table.column("cost_usd.sum").orElseThrow())
                .orElse("");
    }

    @Test
    void pricingIsKeptWithTheProjectAndUndone() throws Exception {
        assertThat(cost("openai/gpt-4o (shots=5)").isKnown()).isFalse();

        project.costs().priceTokens(Optional.empty());

        assertThat(cost("openai/gpt-4o (shots=0)").orNaN()).as("before the price fell").isCloseTo(6.5, within(1e-9));
        assertThat(cost("openai/gpt-4o (shots=5)").orNaN()).isCloseTo(3.5, within(1e-9));
        assertThat(cost("nobody-knows").isKnown()).isFalse();
        assertThat(cost("stated").orNaN()).isEqualTo(9);

        project.workspace().history().undo();

        assertThat(project.costs().inForce()).isEmpty();
        assertThat(cost("openai/gpt-4o (shots=5)").isKnown()).isFalse();
    }

    @Test
    void oneDayForAllRunsTakesThatDaysPrice() throws Exception {
        project.costs().priceTokens(Optional.of(LocalDate.parse("2024-07-01")));

        assertThat(cost("openai/gpt-4o (shots=5)").orNaN()).isCloseTo(6.5, within(1e-9));
    }

    @Test
    void everyCostTellsHowItCameAbout() throws Exception {
        assertThat(story("stated")).isEqualTo("measured by the tool");
        assertThat(story("nobody-knows")).startsWith("unknown: ");

        project.costs().priceTokens(Optional.empty());

        assertThat(story("openai/gpt-4o (shots=5)"))
                .isEqualTo("tokens x price of gpt-4o in shipped 2025-09-15 (provider prefix)");
        assertThat(story("nobody-knows")).isEqualTo("unknown: no price list has the model");
        assertThat(story("stated")).isEqualTo("measured by the tool");
    }

    @Test
    void theMatchOfEveryModelIsShownByDateAndCanBeChosen() throws Exception {
        var models = project.costs().models(Scope.all());
        assertThat(models).extracting(ModelPrice::model).containsExactly("nobody-knows", "stated", "openai/gpt-4o");
        assertThat(models.getLast().prices()).hasSize(2);
        assertThat(models.getFirst().isPriced()).isFalse();

        project.costs().choose("nobody-knows", "gpt-4o-mini");

        assertThat(project.costs().models(Scope.all()).stream().filter(one -> one.model().equals("nobody-knows"))
                .findFirst().orElseThrow())
                .satisfies(one -> assertThat(one.chosen()).contains("gpt-4o-mini"))
                .satisfies(one -> assertThat(one.latest()).isInstanceOfSatisfying(PriceMatch.Found.class,
                        found -> assertThat(found.rule()).isEqualTo(MatchRule.CHOSEN)));
    }

    @Test
    void theUsersOwnListIsAskedFirst() throws Exception {
        project.costs().keep(new PriceList("newest of all", "", Optional.of(LocalDate.parse("2030-01-01")),
                List.of(PriceEntry.usd("nobody-knows", TokenRates.of(9, 9), "newest of all"))));
        project.costs().keepOwn(List.of(PriceEntry.usd("nobody-knows", TokenRates.of(1, 2), PriceList.OWN)));
        project.costs().priceTokens(Optional.empty());

        assertThat(cost("nobody-knows").orNaN()).isCloseTo(1.2, within(1e-9));

        project.costs().keepOwn(List.of());

        assertThat(cost("nobody-knows").orNaN()).isCloseTo(9.9, within(1e-9));
    }
}
