/// One class a subcommand: its flags, the service it calls, and its answer's keys.
package paretoscope.cli.command;
