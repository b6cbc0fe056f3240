using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class SourceTypeMapTests
{
    [Theory]
    [InlineData("university", "KOBENHAVNS UNIVERSITET", "universitet")]
    [InlineData("company", "COWI A/S", "virksomhed")]
    [InlineData("authority", "VEJLE KOMMUNE", "myndighed")]
    [InlineData("authority", "INNOVATIONSFONDEN", "myndighed")]
    [InlineData("research", "IT-UNIVERSITETET I KOBENHAVN", "universitet")]
    [InlineData("research", "PROFESSIONHOJSKOLEN I REGION SJAELLAND", "universitet")]
    [InlineData("research", "TEKNOLOGISK INSTITUT", "andet")]
    [InlineData("research", "AARHUS UNIVERSITETSHOSPITAL", "hospital")]
    [InlineData("university", "ODENSE UNIVERSITETSHOSPITAL", "hospital")]
    [InlineData("other", "Rigshospitalet", "hospital")]
    [InlineData("other", "Sygehus Lillebælt", "hospital")]
    [InlineData("other", "GATE 21", "andet")]
    [InlineData("other", "PLANENERGI FOND", "fond")]
    [InlineData("association/cluster", "Fonden Arsenalet", "fond")]
    [InlineData("association/cluster", "Danish Food Cluster", "andet")]
    [InlineData("school", "University College Nordjylland", "universitet")]
    [InlineData("school", "Bornholms Sundheds- og Sygeplejeskole", "andet")]
    [InlineData(" Hospital ", "Hvidovre", "hospital")]
    [InlineData("virksomhed", "X", "virksomhed")]
    [InlineData("patientforening", "X", "patientforening")]
    public void A_type_and_a_name_give_the_organisation_type(string type, string name, string expected) =>
        SourceTypeMap.Map(type, name).ShouldBe(expected);

    [Theory]
    [InlineData("company", "Hospital Robotics ApS", "virksomhed")]
    [InlineData("other", "Nordic Hospitality Network", "andet")]
    [InlineData("other", "Dyrehospitalet i Herning", "andet")]
    public void A_company_or_another_word_is_not_taken_for_a_hospital(string type, string name, string expected) =>
        SourceTypeMap.Map(type, name).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("informationsteknologi")]
    public void An_unknown_type_is_not_guessed(string type) => SourceTypeMap.Map(type, "Rigshospitalet").ShouldBeNull();

    [Fact]
    public void The_table_can_be_printed_and_names_only_types_of_the_taxonomy() =>
        SourceTypeMap
            .Table.Select(rule => rule.Becomes)
            .Distinct()
            .Order()
            .ShouldBe(["andet", "fond", "hospital", "myndighed", "patientforening", "universitet", "virksomhed"]);
}
