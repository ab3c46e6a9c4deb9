namespace ScottPlot.Tests;
