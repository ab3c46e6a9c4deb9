using Curriculum.Toolkit;

Lesson lesson = Lesson.Begin(args, "Clustering");
lesson.Section("Begun");
lesson.End();
