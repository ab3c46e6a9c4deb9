using Curriculum.Toolkit;

Lesson lesson = Lesson.Begin(args, "Random forests");
lesson.End();
