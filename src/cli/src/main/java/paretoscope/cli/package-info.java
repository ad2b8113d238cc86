/// The command line over the views: parses arguments, prints results; decides nothing itself.
package paretoscope.cli;
