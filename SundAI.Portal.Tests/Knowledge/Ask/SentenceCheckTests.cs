using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Knowledge.Ask;

public sealed class SentenceCheckTests
{
    private const string Text =
        "The adopted version does not change. A hospital may train a model on five datasets. Only the result leaves the building.";

    [Theory]
    [InlineData("The adopted version does not change.", true)]
    [InlineData("A version that is adopted does not change.", true)]
    [InlineData("Hospitals may train models on five datasets, and only the result leaves the building.", true)]
    [InlineData("The adopted version does change.", false)]
    [InlineData("A hospital may not train a model.", false)]
    [InlineData("A hospital must train a model.", false)]
    [InlineData("A hospital may train a model on six datasets.", false)]
    [InlineData("A hospital may train a model on all five datasets.", false)]
    [InlineData("The minister may train a model.", false)]
    [InlineData("The adopted version leaves the building.", false)]
    [InlineData("It is.", false)]
    public void A_sentence_stands_when_its_words_are_its_sources_and_denies_when_it_denies(string sentence, bool stands)
    {
        var passage = new PublishedPassage(Language.English, "WhiteBookChapter", "A note", "x#y", Text);
        var shelf = new PassageShelf(Language.English, [passage]);
        SentenceCheck.Supports(shelf.Lexicon, shelf.Passages[0], sentence).ShouldBe(stands);
    }

    [Theory]
    [InlineData("Hvorfor er data vigtige?", true)]
    [InlineData("what is data drift", true)]
    [InlineData("Kan AI spare penge?", true)]
    [InlineData("data", false)]
    [InlineData("hvad", false)]
    [InlineData("Fjordby Hospital", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_question_is_told_from_words_to_search_for(string? words, bool isQuestion) =>
        QuestionShape.IsIn(words).ShouldBe(isQuestion);

    [Fact]
    public void A_paragraph_is_cut_into_sentences_and_no_abbreviation_ends_one() =>
        Sentences
            .Of("Ny viden. En ph.d. er her, f.eks. Anna. Virker den? »Ja.« Den koster 1.000 kr. pr. år.")
            .ShouldBe(["Ny viden. En ph.d. er her, f.eks. Anna.", "Virker den?", "»Ja.«", "Den koster 1.000 kr. pr. år."]);
}
