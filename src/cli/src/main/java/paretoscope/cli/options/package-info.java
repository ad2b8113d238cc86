/// The flags several commands share, and what they mean for the services below.
package paretoscope.cli.options;
