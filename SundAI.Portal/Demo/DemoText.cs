namespace SundAI.Portal.Demo;

/// <summary>The words that mark a demo as one.</summary>
public sealed class DemoText;
