using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>The two databases the portal runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database; other values of the theory, if any, stand behind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Enum.GetValues<Database>().Select(one => new TheoryDataRow<Database>(one)),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
