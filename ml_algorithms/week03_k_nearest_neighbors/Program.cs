using Curriculum.Toolkit;
Lesson lesson = Lesson.Begin(args, "K nearest neighbors");
lesson.End();
