namespace SundAI.Portal.Tests.Architecture;

/// <summary>A folder uses only the floors below it; folders on one floor do not know each other.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Platform"] = 0,
        ["Taxonomy"] = 1,
        ["Accounts"] = 2,
        ["Ecosystem"] = 3,
        ["Matchmaking"] = 4,
        ["Knowledge"] = 4,
        ["TrainingCentre"] = 5,
        ["Workshops"] = 5,
        ["Solutions"] = 6,
        ["Recommendations"] = 6,
        ["Notifications"] = 7,
        ["Administration"] = 7,
        ["Home"] = 7,
        ["Demo"] = 8,
    };

    [Fact]
    public void Nothing_uses_a_floor_above_it_or_a_neighbour()
    {
        var forbidden =
            from type in CompiledPortal.Types
            let room = CompiledPortal.FolderOf(type)
            where room is not null && Floors.ContainsKey(room)
            from mentioned in CompiledPortal.MentionedBy(type)
            let to = CompiledPortal.FolderOf(mentioned)
            where to is not null && to != room && Floors.ContainsKey(to) && Floors[to] >= Floors[room]
            select $"{room} → {to}: {CompiledPortal.Outer(type).FullName} uses {CompiledPortal.Outer(mentioned).FullName}";

        forbidden.Distinct().Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_has_its_floor() =>
        CompiledPortal
            .Types.Where(type => !type.Name.StartsWith('<') && !type.FullName.Contains("__", StringComparison.Ordinal))
            .Select(CompiledPortal.FolderOf)
            .OfType<string>()
            .Distinct()
            .Except(Floors.Keys)
            .ShouldBeEmpty();
}
