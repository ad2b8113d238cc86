package paretoscope.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.Importers;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class OpenLlmContentsTest {
    private static final String TABLE = """
            eval_name,Precision,Type,T,Weight type,Architecture,Model,fullname,Model sha,Average ⬆️,Hub License,Hub ❤️,\
            #Params (B),CO₂ cost (kg),IFEval Raw,IFEval,BBH Raw,BBH,MMLU-PRO Raw,MMLU-PRO,Submission Date
            a_m_bf16,bfloat16,chat,x,Original,Llama,"<a href=""https://hf.co/a/m"">a/m</a>",a/m,s1,30.5,mit,5,7.2,1.5,0.55,55.1,0.5,30.2,0.3,22.4,2024-06-26
            a_n_bf16,bfloat16,chat,x,Original,Llama,"<a href=""https://hf.co/a/n"">a/n</a>",a/n,s2,10.5,mit,5,-1,,0.15,15.1,0.4,10.2,0.1,2.4,2024-06-27
            """;

    private static RecordingSink read() throws Exception {
        var file = TestFile.of("contents.csv", TABLE);
        var importer = Importers.installed().choose(file, ReadOptions.defaults());
        assertThat(importer.tool()).isEqualTo("open-llm-leaderboard");
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        return sink;
    }

    @Test
    void theModelIsTheFullNameNotTheLinkBesideIt() throws Exception {
        assertThat(read().runs()).extracting(run -> run.configuration().model()).containsExactly("a/m", "a/n");
    }

    @Test
    void rawScoresAreSharesAndTheOthersPercent() throws Exception {
        var run = read().runs().getFirst();

        assertThat(RecordingSink.measurement(run, "IFEval Raw").metric().unit().symbol()).isEqualTo("share");
        assertThat(RecordingSink.measurement(run, "IFEval").metric().unit().symbol()).isEqualTo("%");
        assertThat(RecordingSink.measurement(run, "CO₂ cost (kg)").metric().unit().symbol()).isEqualTo("kgCO2e");
    }

    @Test
    void aMissingCostOfCarbonIsUnknown() throws Exception {
        var run = read().runs().getLast();

        assertThat(run.measurements().stream().filter(each -> each.metric().name().startsWith("CO₂"))
                .allMatch(each -> each.value() instanceof Quantity.Unknown)).isTrue();
    }

    @Test
    void minusOneBillionParametersAreAnUnknownNumberOfThem() throws Exception {
        // Before the fix a model of -1 billion parameters was the cheapest of the board.
        var run = read().runs().getLast();

        assertThat(RecordingSink.measurement(run, "#Params (B)").value()).isInstanceOf(Quantity.Unknown.class);
    }
}
