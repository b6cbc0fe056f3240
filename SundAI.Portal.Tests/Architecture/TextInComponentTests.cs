using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>No component says a word that is not a resource; looked for in what the Razor compiler made of the markup.</summary>
public sealed partial class TextInComponentTests
{
    private static readonly HashSet<string> Spoken =
    [
        "aria-label",
        "aria-description",
        "alt",
        "title",
        "placeholder",
        "Label",
        "HelperText",
        "Placeholder",
        "Title",
        "Text",
        "ErrorText",
        "AriaLabel",
    ];

    [Fact]
    public void Every_word_of_a_component_is_a_resource()
    {
        var found =
            from type in CompiledPortal.Types
            from code in CompiledPortal.CodeOf(type)
            where code.Instruction.Operand is MethodReference { DeclaringType.Name: "RenderTreeBuilder" }
            let words = Words(code.Instruction)
            where words is not null
            select $"{CompiledPortal.Outer(type).FullName}: »{words}«";

        found.Distinct().ShouldBeEmpty();
    }

    private static string? Words(Instruction call)
    {
        var literal = Literal(call.Previous, out var before);
        return literal is null
            ? null
            : ((MethodReference)call.Operand).Name switch
            {
                "AddContent" or "AddMarkupContent" => Said(literal),
                "AddAttribute" or "AddComponentParameter" when Literal(before, out _) is { } name && Spoken.Contains(name) => Said(literal),
                _ => null,
            };
    }

    /// <summary>The string that was put on the stack last, looking through Blazor's type check.</summary>
    private static string? Literal(Instruction? instruction, out Instruction? before)
    {
        if (instruction?.Operand is MethodReference { Name: "TypeCheck" })
        {
            instruction = instruction.Previous;
        }

        before = instruction?.Previous;
        return instruction?.OpCode == OpCodes.Ldstr ? (string)instruction.Operand : null;
    }

    private static string? Said(string markup)
    {
        var spoken = SpokenAttribute().Matches(markup).Select(match => match.Groups[1].Value);
        var text = string.Join(' ', [Tag().Replace(markup, " "), .. spoken]);
        text = System.Net.WebUtility.HtmlDecode(text).Replace("Sund AI", "", StringComparison.Ordinal).Trim();
        return Letters().IsMatch(text) ? text : null;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?:aria-label|alt|title|placeholder)="([^"]*)""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
