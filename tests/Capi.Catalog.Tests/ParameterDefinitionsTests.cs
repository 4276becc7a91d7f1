namespace Capi.Catalog.Tests;

/// <summary>Compares the compiled table with its source JSON, value by value.</summary>
public class ParameterDefinitionsTests
{
    // The words of the JSON and their enum members, duplicated on purpose to be independent of the writer.
    private static readonly Dictionary<string, ParameterSection> Sections = new()
    {
        ["envelope"] = ParameterSection.Envelope, ["event"] = ParameterSection.Event, ["user_data"] = ParameterSection.UserData,
        ["custom_data"] = ParameterSection.CustomData, ["content"] = ParameterSection.Content, ["app_data"] = ParameterSection.AppData,
        ["original_event_data"] = ParameterSection.OriginalEventData, ["attribution_data"] = ParameterSection.AttributionData,
    };

    private static readonly Dictionary<string, ParameterType> Types = new()
    {
        ["string"] = ParameterType.String, ["integer"] = ParameterType.Integer, ["number"] = ParameterType.Number,
        ["boolean"] = ParameterType.Boolean, ["0|1"] = ParameterType.ZeroOrOne, ["date"] = ParameterType.Date,
        ["object"] = ParameterType.Object, ["array"] = ParameterType.Array, ["array<string>"] = ParameterType.StringArray,
        ["array<string|integer>"] = ParameterType.StringOrIntegerArray, ["array<object>"] = ParameterType.ObjectArray,
        ["array<event>"] = ParameterType.ObjectArray, ["string|boolean"] = ParameterType.StringOrBoolean,
    };

    private static readonly Dictionary<string, Handling> Handlings = new()
    {
        ["n/a"] = Handling.NotApplicable, ["hash"] = Handling.Hash, ["clear"] = Handling.Clear, ["hash_optional"] = Handling.HashOptional,
    };

    private static readonly Dictionary<string, Normalization> Normalizations = new()
    {
        ["none"] = Normalization.None, ["email"] = Normalization.Email, ["phone"] = Normalization.Phone, ["name"] = Normalization.Name,
        ["dob"] = Normalization.DateOfBirth, ["gender"] = Normalization.Gender, ["city"] = Normalization.City, ["state"] = Normalization.State,
        ["zip"] = Normalization.Zip, ["country"] = Normalization.Country, ["external_id"] = Normalization.ExternalId,
        ["ip"] = Normalization.IpAddress, ["fbc"] = Normalization.Fbc, ["fbp"] = Normalization.Fbp, ["f5"] = Normalization.FirstFive,
        ["initial"] = Normalization.Initial, ["dob_day"] = Normalization.DayOfBirth, ["dob_month"] = Normalization.MonthOfBirth,
        ["dob_year"] = Normalization.YearOfBirth, ["currency"] = Normalization.Currency, ["unix_seconds"] = Normalization.UnixSeconds,
        ["integer_string"] = Normalization.IntegerString, ["hmac_sha256_hex"] = Normalization.HmacSha256Hex, ["trim"] = Normalization.Trim,
        ["number"] = Normalization.Number, ["int"] = Normalization.Integer, ["url"] = Normalization.Url,
        ["enum"] = Normalization.Enumeration, ["secret"] = Normalization.Secret,
    };

    [Fact]
    public void Every_parameter_matches_the_JSON()
    {
        Assert.Equal(193, CatalogJson.Parameters.Length);
        foreach (var json in CatalogJson.Parameters)
        {
            var found = ParameterDefinitions.Find(Sections[json.GetText("section")], json.GetText("key"));

            Assert.True(found is not null, $"{json.GetText("section")}.{json.GetText("key")} is missing; run the writer: dotnet run --project tools/Capi.CatalogWriter");
            Assert.Equal(json.GetText("key"), found.Key);
            Assert.Equal(Types[json.GetText("type")], found.Type);
            Assert.Equal(json.GetProperty("list").GetBoolean(), found.IsList);
            Assert.Equal(Handlings[json.GetText("handling")], found.Handling);
            Assert.Equal(Normalizations[json.GetText("normalisation")], found.Normalization);
            Assert.Equal(json.GetText("required"), found.Requirement.ToString(), ignoreCase: true);
            Assert.Equal(json.GetProperty("documented_by_meta").GetBoolean(), found.IsDocumented);
            Assert.Equal(json.GetTexts("values"), found.Values);
        }
    }

    [Fact]
    public void The_table_has_no_parameter_that_is_not_in_the_JSON() =>
        Assert.Equal(
            CatalogJson.Parameters.Select(json => (Sections[json.GetText("section")], json.GetText("key"))),
            ParameterDefinitions.All.Select(parameter => (parameter.Section, parameter.Key)));

    [Fact]
    public void Keys_and_names_are_unique_in_their_section()
    {
        Assert.Equal(ParameterDefinitions.All.Count, ParameterDefinitions.All.Select(parameter => (parameter.Section, parameter.Key)).Distinct().Count());
        Assert.Equal(
            ParameterDefinitions.All.Count,
            ParameterDefinitions.All.Select(parameter => (parameter.Section, parameter.Name.ToUpperInvariant())).Distinct().Count());
    }

    [Fact]
    public void Every_name_is_an_identifier_in_pascal_case() =>
        Assert.All(ParameterDefinitions.All, parameter => Assert.Matches("^[A-Z][A-Za-z0-9]+$", parameter.Name));

    [Theory]
    [InlineData("EM")]
    [InlineData("em ")]
    [InlineData("email")]
    [InlineData("value")]
    [InlineData("")]
    public void A_key_of_another_section_is_not_found(string key) => Assert.Null(ParameterDefinitions.Find(ParameterSection.UserData, key));

    [Fact]
    public void The_same_key_in_two_sections_gives_two_parameters()
    {
        Assert.Equal(Handling.Hash, ParameterDefinitions.Find(ParameterSection.UserData, "country")!.Handling);
        Assert.Equal(Handling.NotApplicable, ParameterDefinitions.Find(ParameterSection.CustomData, "country")!.Handling);
    }

    [Fact]
    public void Only_customer_information_and_app_data_have_a_handling() =>
        Assert.All(ParameterDefinitions.All, parameter => Assert.Equal(
            parameter.Section is ParameterSection.UserData or ParameterSection.AppData,
            parameter.Handling != Handling.NotApplicable));

    [Theory]
    [InlineData("names.json")]
    [InlineData("docs.json")]
    public void Names_and_descriptions_refer_only_to_existing_parameters(string file)
    {
        foreach (var section in CatalogJson.Read(file).EnumerateObject())
        {
            foreach (var entry in section.Value.EnumerateObject())
                Assert.True(ParameterDefinitions.Find(Sections[section.Name], entry.Name) is not null, $"{file}: {section.Name}.{entry.Name}");
        }
    }

    [Fact]
    public void Manual_names_are_the_names_in_the_table()
    {
        foreach (var section in CatalogJson.Read("names.json").EnumerateObject())
        {
            foreach (var entry in section.Value.EnumerateObject())
                Assert.Equal(entry.Value.GetString(), ParameterDefinitions.Find(Sections[section.Name], entry.Name)!.Name);
        }
    }
}
