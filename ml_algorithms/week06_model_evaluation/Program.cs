using Curriculum.Toolkit;

Lesson lesson = Lesson.Begin(args, "Model evaluation");
lesson.End();
