using Curriculum.Toolkit;
using Week06.Clustering;

// Replace: this lesson is an example that runs. Write yours in its place, from top to bottom, in the order of the notes.
Lesson lesson = Lesson.Begin(args, "Clustering",
    Knob.Number("offset", 1e9, 0, 1e12, "what is added to every reading"));

// ------------------------------------------------------------------------------------------------
lesson.Section("An example: the variance of four readings");

double[] readings = [4, 7, 13, 16];
double[] shifted = readings.Select(reading => reading + lesson.Number("offset")).ToArray();
lesson.Value("mean of the readings", $"{ExampleMoments.Of(readings).Mean:F2}");
lesson.Value("variance of the readings", $"{ExampleMoments.Of(readings).Variance:F2}");
lesson.Value("variance, all shifted", $"{ExampleMoments.Of(shifted).Variance:F2}", "a shift changes no variance");
lesson.Figure("example", Figures.Example(readings));
lesson.End();
