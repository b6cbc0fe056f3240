namespace SundAI.Portal.Platform.Security;

/// <summary>What one address may do only so often, and is told in words of its own.</summary>
public enum TooOftenWhat
{
    /// <summary>Signing in or up.</summary>
    Account,

    /// <summary>Questions to the assistant.</summary>
    Ask,

    /// <summary>Asking for introductions, and what is written in them.</summary>
    Introduction,

    /// <summary>Sending pictures.</summary>
    Upload,
}
