/// The program without a screen: import service, saved views, and the way from a query to a figure. Window and command line both call it.
package paretoscope.views;
