#pragma warning disable CS1591
namespace ScottPlot;
public class SavedImageInfo;
public class Plot { public SavedImageInfo SaveSvg(string p, int w, int h) => new(); }
