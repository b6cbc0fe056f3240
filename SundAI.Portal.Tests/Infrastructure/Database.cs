using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>The two databases that the portal runs on; both are real in the tests.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow<Database>(Database.Sqlite),
            new TheoryDataRow<Database>(Database.Postgres),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
