namespace SundAI.Portal.Platform.Data;

/// <summary>Something two people may edit at once. <see cref="Version"/> is its concurrency token and changes at every save.</summary>
public interface IVersioned
{
    /// <summary>Differs after every save; a form sends back the one it read.</summary>
    Guid Version { get; set; }
}
