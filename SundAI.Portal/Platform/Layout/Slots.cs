using Microsoft.AspNetCore.Components;

namespace SundAI.Portal.Platform.Layout;

/// <summary>
/// A place on a page that higher features fill. The page's feature names it; a higher feature registers a component for it that takes
/// the id of what the page shows.
/// </summary>
/// <param name="Slot">The name, a constant of the page's feature.</param>
/// <param name="Component">A component with a parameter <c>Id</c> (Guid).</param>
/// <param name="Order">Lower stands first.</param>
public sealed record SlotContent(string Slot, Type Component, int Order)
{
    /// <summary>Whether the component asks what the page shows.</summary>
    public bool TakesId { get; } = Component.GetProperty("Id") is not null;
}

/// <summary>What stands in each slot, in its order.</summary>
public sealed class SlotBook(IEnumerable<SlotContent> contents)
{
    private readonly ILookup<string, SlotContent> slots = contents.OrderBy(content => content.Order).ToLookup(content => content.Slot);

    /// <summary>The contents of a slot.</summary>
    public IEnumerable<SlotContent> Of(string slot) => slots[slot];
}

/// <summary>Registers slot contents.</summary>
public static class Slots
{
    /// <summary>Puts a component into a slot.</summary>
    public static IServiceCollection AddSlot<TComponent>(this IServiceCollection services, string slot, int order = 100)
        where TComponent : IComponent => services.AddSingleton(new SlotContent(slot, typeof(TComponent), order));
}
