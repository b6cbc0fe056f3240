using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>What stands in an address can be anything: no page may fall over it.</summary>
public sealed class AddressTests
{
    [Fact]
    public void What_a_page_takes_from_the_query_is_text_and_read_by_the_page_itself()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var taken = (
            from type in typeof(App).Assembly.GetTypes()
            from property in type.GetProperties(All)
            where property.IsDefined(typeof(SupplyParameterFromQueryAttribute))
            select property
        ).ToList();

        taken.Count.ShouldBeGreaterThan(50);
        // Of any other type the framework refuses what it cannot read, with an error.
        taken
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType != typeof(string[]))
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}")
            .ShouldBeEmpty();
    }
}
