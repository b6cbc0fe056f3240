using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Platform.UseCases;

public sealed class CheckTests
{
    [Theory]
    [InlineData("\u200B\u200B\u200B")]
    [InlineData("\u2800\u3164")]
    [InlineData("\u00AD \u2060\uFEFF")]
    [InlineData("\t\n ")]
    [InlineData("\u0301")]
    public void A_text_of_which_nothing_is_drawn_is_no_text(string text) => KeyOf(text).ShouldBe("Check.Required");

    [Fact]
    public void A_choice_of_one_asks_for_one_and_a_choice_of_several_for_at_least_one()
    {
        new Check().Chosen("Step", false).Refusals.Single().Key.ShouldBe("Check.Choose");
        new Check().SomeChosen("Themes", false).Refusals.Single().Key.ShouldBe("Check.ChooseSome");
        new Check().Chosen("Step", true).SomeChosen("Themes", true).Failed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Bo \u202Eneslo")]
    [InlineData("Bo\u0007")]
    [InlineData("Bo\u001B[31m")]
    [InlineData("Bo\u0085")]
    public void Characters_that_turn_or_control_the_words_are_refused(string text)
    {
        KeyOf(text).ShouldBe("Check.Hidden");
        new Check().OptionalText("Text", text, 100).Refusals.Single().Key.ShouldBe("Check.Hidden");
    }

    [Theory]
    [InlineData("Åse Ørsted")]
    [InlineData("👩🏽‍⚕️")]
    [InlineData("عمر")]
    [InlineData("To\r\nlinjer\tmed tabulator")]
    [InlineData("\u2066isoleret\u2069 nul\u200Bbredde")]
    public void What_people_write_is_taken(string text) => new Check().Text("Text", text, 100).Failed.ShouldBeFalse();

    [Theory]
    [InlineData("Retina\r\n\r\nKlik her: https://ond.example", false)]
    [InlineData("Retina\rKlik", false)]
    [InlineData("Retina\u2028Klik", false)]
    [InlineData("Retina\u2029Klik", false)]
    [InlineData(" Retina\tApS\n", true)]
    public void A_name_a_title_and_a_purpose_are_one_line(string text, bool isTaken)
    {
        new Check().Line("Name", text, 100).Refusals.Select(one => one.Key).ShouldBe(isTaken ? [] : ["Check.OneLine"]);
        new Check().OptionalLine("Name", text, 100).Failed.ShouldBe(!isTaken);
    }

    [Fact]
    public void A_text_that_may_be_missing_may_be_invisible() => new Check().OptionalText("Text", "\u200B", 100).Failed.ShouldBeFalse();

    [Theory]
    [InlineData("https://fjordby.example/data?år=2027#a", true)]
    [InlineData("http://fjordby.example:8080", true)]
    [InlineData("https://sund.dk@ond.example/x", false)]
    [InlineData("https://sund.dk:a@ond.example", false)]
    [InlineData("https://sund.dk%2F@ond.example", false)]
    [InlineData("https://sund.dk\t.ond.example", false)]
    [InlineData("https://sund.dk/ \nhttps://ond.example", false)]
    [InlineData("https://\u202Eelpmaxe.dno", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//ond.example", false)]
    public void A_web_address_leads_where_its_reader_sees_that_it_does(string address, bool isTaken) =>
        new Check().OptionalWebAddress("Website", address).Failed.ShouldBe(!isTaken);

    private static string KeyOf(string text) => new Check().Text("Text", text, 100).Refusals.Single().Key;
}
