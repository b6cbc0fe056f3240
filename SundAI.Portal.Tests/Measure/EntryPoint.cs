using Xunit.MicrosoftTestingPlatform;

namespace SundAI.Portal.Tests.Measure;

/// <summary>Runs the tests, or, when the first word is <c>measure</c>, prints figures that are no pass or fail: see <c>.ci/bench</c>.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) =>
        args is ["measure", .. var what]
            ? Measures.RunAsync(what)
            : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
