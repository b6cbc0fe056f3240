namespace SundAI.Portal.Knowledge.Questions;

/// <summary>The words of questions and answers.</summary>
public sealed class QuestionsText;
