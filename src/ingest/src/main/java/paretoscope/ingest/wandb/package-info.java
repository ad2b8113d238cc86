/// What Weights & Biases leaves on disk for each run, in `wandb/run-<time>-<id>/files`; its exported tables are dialects.
package paretoscope.ingest.wandb;
