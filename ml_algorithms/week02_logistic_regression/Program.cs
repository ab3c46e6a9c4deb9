using Curriculum.Toolkit;
Lesson lesson = Lesson.Begin(args, "Logistic regression");
lesson.End();
