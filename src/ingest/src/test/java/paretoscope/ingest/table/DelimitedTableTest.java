package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class DelimitedTableTest {
    private static RecordingSink read(String name, String text) throws Exception {
        var sink = new RecordingSink();
        new TableImporter().read(TestFile.of(name, text), ReadOptions.defaults(), sink, Cancellation.NEVER);
        return sink;
    }

    private static RecordingSink read(String text) throws Exception {
        return read("runs.csv", text);
    }

    private static List<String> header(String text) throws Exception {
        return new TableImporter().preview(TestFile.of("runs.csv", text), ReadOptions.defaults(), Cancellation.NEVER)
                .header();
    }

    private static Quantity value(Run run, String metric) {
        return RecordingSink.measurement(run, metric).value();
    }

    private static List<Double> values(RecordingSink sink, String metric) {
        return sink.runs().stream().map(run -> value(run, metric).orNaN()).toList();
    }

    private static List<String> skipped(RecordingSink sink) {
        return sink.issues().stream().filter(issue -> issue.kind() != Issue.Kind.GUESSED)
                .map(issue -> issue.where().text() + ": " + issue.why()).toList();
    }

    @Test
    void thousandsSeparatorsAreDecidedForTheColumn() throws Exception {
        var sink = read("model,score,param_count\na,1,305.08\nb,2,\"1,014.45\"\nc,3,\"1,013\"\n");

        assertThat(values(sink, "param_count")).containsExactly(305.08, 1014.45, 1013.0);
    }

    @Test
    void decimalCommasAreDecidedForTheColumn() throws Exception {
        var sink = read("model;score;cost\na;3,5;1.014,45\nb;4,25;2\n");

        assertThat(values(sink, "score")).containsExactly(3.5, 4.25);
        assertThat(values(sink, "cost")).containsExactly(1014.45, 2.0);
        assertThat(sink.issues()).extracting(Issue::why).contains("\"score\" is read with decimal commas");
    }

    @Test
    void aColumnThatCouldBeReadBothWaysFollowsTheOthers() throws Exception {
        var sink = read("model;score;cost\na;3,5;1.014\nb;4,25;2.500\n");

        assertThat(values(sink, "cost")).containsExactly(1014.0, 2500.0);
    }

    @Test
    void aHeaderWithOneColumnMoreThanTheRowsIsShiftedUnderItsRank() throws Exception {
        var sink = read("Rank,Model,Acc\nalpha,77.5\nbeta,70.1\n");

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("alpha", "beta");
        assertThat(values(sink, "Acc")).containsExactly(77.5, 70.1);
    }

    @Test
    void rowNamesThatTheHeaderLeavesOutGetAColumn() throws Exception {
        assertThat(header("acc,cost\na,0.5,1\nb,0.6,2\n")).containsExactly("row", "acc", "cost");
    }

    @Test
    void columnsWithoutANameAreNumberedAndRepeatedOnesCounted() throws Exception {
        assertThat(header(",model,acc,acc\n0,a,0.5,0.6\n1,b,0.7,0.8\n")).containsExactly("column 1", "model", "acc",
                "acc (2)");
    }

    @Test
    void quotedCellsMaySpanLines() throws Exception {
        var sink = read("model,acc,note\na,0.5,\"first\nsecond, \"\"third\"\"\"\nb,0.6,plain\n");

        assertThat(sink.runs().getFirst().details()).containsEntry("note", "first\nsecond, \"third\"");
        assertThat(sink.runs().getLast().at().text()).isEqualTo("line 4");
    }

    @Test
    void aQuoteThatNothingClosesCostsItsOwnLine() throws Exception {
        var sink = read("model,acc,note\na,0.5,\"open\nb,0.6,x\nc,0.7,y\n");

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("b", "c");
        assertThat(skipped(sink)).containsExactly("line 2: a quote is opened and never closed");
    }

    @Test
    void shortRowsAreFilledAndLongOnesLeftOutEachWithAReport() throws Exception {
        var sink = read("model,acc,cost\na,0.5,1\nb,0.6\nc,0.7,2,9\nd,0.8,3\ne,0.9,4\nf,0.9,4\ng,0.9,4\nh,1,1\n"
                + "i,1,1\nj,1,1\n");

        assertThat(sink.runs()).hasSize(9);
        assertThat(skipped(sink)).containsExactly(
                "line 3: the row has 2 cells where there are 3 columns; the missing ones are read as blank",
                "line 4: the row has 4 cells where there are 3 columns");
    }

    @Test
    void aHalfWrittenLastLineIsLeftOut() throws Exception {
        var sink = read("model,acc,cost\na,0.5,1\nb,0.6,1\nc,0.7,1\nd,0.7,1\ne,0.");

        assertThat(sink.runs()).hasSize(4);
        assertThat(skipped(sink)).containsExactly("line 6: the last row is cut off after 2 of 3 cells");
    }

    @Test
    void aTableWithAHeaderAloneHasNoRuns() throws Exception {
        var sink = read("Model,Result,Accuracy\n");

        assertThat(sink.runs()).isEmpty();
        assertThat(skipped(sink)).containsExactly(": the table has a header and no rows");
    }

    @Test
    void rowsOfNumbersWithoutAHeaderAreObjectives() throws Exception {
        var sink = read("front.dat", "# a front\n1 2.5 \n2 1.5 \n");

        assertThat(sink.runs()).hasSize(2);
        assertThat(values(sink, "objective 2")).containsExactly(2.5, 1.5);
    }

    @Test
    void aCommentMayNameTheColumns() throws Exception {
        assertThat(header("# accuracy cost\n0.5 1\n0.6 2\n0.7 3\n")).containsExactly("accuracy", "cost");
    }

    @Test
    void whatIsMissingIsUnknownAndWhatIsNotANumberIsUndefined() throws Exception {
        var run = read("model,acc,f1,cost,score\na,-,NaN,N/A,inf\nb,0.5,0.5,1,1\n").runs().getFirst();

        assertThat(value(run, "acc")).isInstanceOf(Quantity.Unknown.class);
        assertThat(value(run, "f1")).isInstanceOf(Quantity.Undefined.class);
        assertThat(value(run, "cost")).isInstanceOf(Quantity.Unknown.class);
        assertThat(value(run, "score")).isEqualTo(new Quantity.Infinite(true));
    }

    @Test
    void unitsWrittenInTheCellsAreTheColumns() throws Exception {
        var run = read("model,acc,cost,bill\na,77.5%,$1.25,€3\nb,80%,\"$1,000\",€4\n").runs().getLast();

        assertThat(RecordingSink.measurement(run, "acc").metric().unit().symbol()).isEqualTo("%");
        assertThat(RecordingSink.measurement(run, "cost").metric().unit().symbol()).isEqualTo("USD");
        assertThat(RecordingSink.measurement(run, "bill").metric().unit().symbol()).isEqualTo("EUR");
        assertThat(value(run, "cost").orNaN()).isEqualTo(1000);
    }

    @Test
    void aCellThatIsNoNumberIsReportedAndUnknown() throws Exception {
        var sink = read("model,acc,total_cost\na,0.5,1\nb,0.6,0 # incorrect: 6.3174\nc,0.7,2\nd,0.7,2\ne,0.7,2\n");

        assertThat(values(sink, "total_cost").get(1)).isNaN();
        assertThat(skipped(sink)).containsExactly(
                "line 3, column \"total_cost\": \"0 # incorrect: 6.3174\" is not a number");
    }

    @Test
    void percentagesAndFractionsAreToldApartByTheWholeColumn() throws Exception {
        var run = read("model,acc,f1\na,0.9,0.9\nb,62.5,1\n").runs().getFirst();

        assertThat(RecordingSink.measurement(run, "acc").metric().unit().symbol()).isEqualTo("%");
        assertThat(value(run, "acc").orNaN()).isEqualTo(0.9);
        assertThat(RecordingSink.measurement(run, "f1").metric().unit().symbol()).isEqualTo("share");
    }

    @Test
    void aMarkdownTableIsATable() throws Exception {
        var sink = read("table.md", "| model | acc |\n|---|---:|\n| a | 0.5 |\n| b | 0.6 |\n");

        assertThat(values(sink, "acc")).containsExactly(0.5, 0.6);
    }

    @Test
    void oldMacintoshLineEndsAreLineEnds() throws Exception {
        assertThat(read("model,acc\ra,0.5\rb,0.6\r").runs()).hasSize(2);
    }

    @Test
    void aSeparatorBetweenRowsOfWordsAndNumbersIsFound() throws Exception {
        for (var separator : List.of("\t", ";", "|", ",")) {
            assertThat(read("runs.txt", "model,acc,cost\na b,0.5,1\nc d,0.6,2\n".replace(",", separator)).runs())
                    .as(separator).hasSize(2);
        }
    }
}
