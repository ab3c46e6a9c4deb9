using Curriculum.Toolkit;

Lesson lesson = Lesson.Begin(args, "Decision trees");
lesson.End();
