namespace SundAI.Portal.Tests.Fixtures;

/// <summary>One served demo for those tests of a class that only read.</summary>
public sealed class ServedDemo : IAsyncDisposable
{
    internal PortalServer Server { get; } = PortalServer.Start(demo: true);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
