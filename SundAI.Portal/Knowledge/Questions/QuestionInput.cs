using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>What people write in a question; the model of the form and the input of the use cases.</summary>
public sealed class QuestionInput
{
    /// <summary>The question; empty for a new one.</summary>
    public Guid Id { get; set; }

    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public IReadOnlyCollection<string> Themes { get; set; } = [];

    /// <summary>The version that was read; empty for a new question.</summary>
    public Guid Version { get; set; }

    internal Check Validate(TaxonomyCatalogue catalogue) =>
        new Check()
            .Line(nameof(Title), Title, Question.TitleMax, min: 10)
            .OptionalText(nameof(Text), Text, Question.TextMax)
            .SomeChosen(nameof(Themes), catalogue.Known(TermKind.Theme, Themes).Count > 0);
}
