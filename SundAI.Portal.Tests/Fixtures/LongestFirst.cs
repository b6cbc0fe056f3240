using SundAI.Portal.Tests.Accessibility;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Tests.Performance;
using SundAI.Portal.Tests.Security.Rights;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SundAI.Portal.Tests.Fixtures.LongestFirst))]

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Begins with the classes that take long: one that began last would run on alone when all others have ended.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        .. new[]
        {
            typeof(EveryEnglishPageTests),
            typeof(EveryDanishPageTests),
            typeof(RightsTests),
            typeof(QueryCountTests),
            typeof(TheOnePathTests),
            typeof(AnsweringTests),
            typeof(RefusedFormTests),
        }.Select(type => $" {type.FullName} "),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Long, name => $"{collection.TestCollectionDisplayName} ".Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
