/// The front view without a screen: which configurations are worth their price, and what to pick under a budget.
/// Queries go in, results in terms of the workspace's configurations come out; drawing them is `FrontFigure`'s.
package paretoscope.views.front;
