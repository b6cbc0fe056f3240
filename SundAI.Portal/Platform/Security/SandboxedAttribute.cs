namespace SundAI.Portal.Platform.Security;

/// <summary>On what came from people: even a browser that took it for a page would run, load and show nothing of it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class SandboxedAttribute : Attribute;
