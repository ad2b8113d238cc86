import org.jspecify.annotations.NullMarked;

/// Reading what evaluation tools write: one package per format, found through ServiceLoader.
@NullMarked
module paretoscope.ingest {
    requires static transitive org.jspecify;
    requires transitive paretoscope.eval;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;
    requires tools.jackson.dataformat.yaml;
    requires org.apache.commons.csv;
    requires org.apache.commons.compress;
    requires com.github.luben.zstd_jni;
    requires org.dhatim.fastexcel.reader;
    requires org.snakeyaml.engine;
    requires org.slf4j;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports paretoscope.ingest;
    exports paretoscope.ingest.archive;
    exports paretoscope.ingest.everyevalever;
    exports paretoscope.ingest.inspect;
    exports paretoscope.ingest.json;
    exports paretoscope.ingest.lmeval;
    exports paretoscope.ingest.prices;
    exports paretoscope.ingest.table;
    exports paretoscope.ingest.table.row;

    uses paretoscope.eval.source.Importer;
    uses paretoscope.eval.source.TableProbe;

    provides paretoscope.eval.source.Importer with paretoscope.ingest.table.TableImporter,
            paretoscope.ingest.arc.ArcImporter,
            paretoscope.ingest.artificialanalysis.ArtificialAnalysisImporter,
            paretoscope.ingest.bfcl.BfclImporter,
            paretoscope.ingest.bigcode.BigCodeImporter,
            paretoscope.ingest.evalplus.EvalPlusImporter,
            paretoscope.ingest.helm.HelmEfficiencyImporter,
            paretoscope.ingest.helm.HelmImporter,
            paretoscope.ingest.humaneval.HumanEvalImporter,
            paretoscope.ingest.lighteval.LightEvalImporter,
            paretoscope.ingest.mteb.MtebImporter,
            paretoscope.ingest.openaievals.OpenAiEvalsImporter,
            paretoscope.ingest.promptfoo.PromptfooImporter,
            paretoscope.ingest.simpleevals.SimpleEvalsImporter,
            paretoscope.ingest.simpleevalsru.SimpleEvalsRuImporter,
            paretoscope.ingest.everyevalever.EveryEvalEverImporter,
            paretoscope.ingest.hal.HalImporter,
            paretoscope.ingest.inspect.InspectImporter,
            paretoscope.ingest.livebench.LiveBenchImporter,
            paretoscope.ingest.llamabench.LlamaBenchImporter,
            paretoscope.ingest.llmperf.LlmPerfImporter,
            paretoscope.ingest.lmeval.LmEvalImporter,
            paretoscope.ingest.mergekit.MergekitImporter,
            paretoscope.ingest.metr.MetrImporter,
            paretoscope.ingest.mlperf.MlPerfImporter,
            paretoscope.ingest.moo.MooImporter,
            paretoscope.ingest.openbandit.OpenBanditImporter,
            paretoscope.ingest.opencompass.OpenCompassImporter,
            paretoscope.ingest.optimum.OptimumImporter,
            paretoscope.ingest.routerarena.RouterArenaImporter,
            paretoscope.ingest.swebench.SweBenchImporter,
            paretoscope.ingest.tau.TauBenchImporter,
            paretoscope.ingest.tau2.Tau2BenchImporter,
            paretoscope.ingest.terminalbench.TerminalBenchImporter,
            paretoscope.ingest.trtllm.TrtLlmImporter,
            paretoscope.ingest.vllm.VllmImporter,
            paretoscope.ingest.wandb.WandbImporter;
}
