using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Chapters and terms to be written.</summary>
internal static class KnowledgeBuilders
{
    /// <summary>The chapter on regulation with a sentence more in both languages, ready to be published.</summary>
    public static async Task<ChapterInput> AChangedChapterAsync(this TestPortal portal) =>
        await ChangedAsync(portal.Do<ReadChapterForEditing>(), await portal.AFacilitatorAsync("Frode Former"));

    /// <summary>The same, read by somebody of the staff.</summary>
    public static async Task<ChapterInput> ChangedAsync(ReadChapterForEditing read, Actor staff)
    {
        var input = (await read.HandleAsync(staff, "regulering", default)).Value;
        input.TextDa += "\n\nKøen hos de bemyndigede organer er **ikke** blevet kortere.";
        input.TextEn += "\n\nThe queue at the notified bodies has **not** become shorter.";
        (input.ChangeDa, input.ChangeEn) = ("Køen er nævnt", "The queue is mentioned");
        return input;
    }

    /// <summary>A new term.</summary>
    public static TermInput ATerm() =>
        new()
        {
            TermDa = "Grundmodel",
            TermEn = "Foundation model",
            AlsoDa = "stor model; basismodel",
            AlsoEn = "base model",
            ExplanationDa = "En model, der er trænet bredt.",
            ExplanationEn = "A model that is trained broadly.",
            ExampleDa = "Et hospital tilpasser den til røntgenbilleder.",
            ExampleEn = "A hospital adapts it to X-ray images.",
            Related = ["algoritme"],
            Themes = ["data"],
        };
}
