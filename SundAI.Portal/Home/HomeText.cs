namespace SundAI.Portal.Home;

/// <summary>The words of the pages that show many features at once.</summary>
public sealed class HomeText;
