namespace Capi.Catalog.Tests;

/// <summary>Names of forbidden data and of personal data, with similar names that are neither.</summary>
public class SensitiveNamesTests
{
    [Theory]
    [InlineData("Diagnosis", "health data")]
    [InlineData("DiagnosisCode", "health data")]
    [InlineData("Blutgruppe", "health data")]
    [InlineData("numero_patient", "health data")]
    [InlineData("Alergias", "health data")]
    [InlineData("HIVStatus", "health data")]
    [InlineData("ICD10", "health data")]
    [InlineData("CardNumber", "a card or account number")]
    [InlineData("CreditCardNumber", "a card or account number")]
    [InlineData("HealthInsuranceNumber", "health data")]
    [InlineData("CreditScoreBand", "a credit rating")]
    [InlineData("Bonität", "a credit rating")]
    [InlineData("IBAN", "a card or account number")]
    [InlineData("Kontonummer", "a card or account number")]
    [InlineData("SSN", "a national id")]
    [InlineData("PassportNumber", "a national id")]
    [InlineData("steuer_id", "a national id")]
    [InlineData("PasswordHash", "a password or secret")]
    [InlineData("MotDePasse", "a password or secret")]
    [InlineData("Contraseña", "a password or secret")]
    [InlineData("Religion", "a religious belief")]
    [InlineData("PoliticalParty", "a political opinion")]
    [InlineData("UnionMembership", "trade union membership")]
    [InlineData("OrientationSexuelle", "sexual orientation or sex life")]
    [InlineData("BiometricData", "biometric or genetic data")]
    [InlineData("Ethnicity", "ethnic origin")]
    [InlineData("CasierJudiciaire", "a criminal record")]
    public void It_speaks_of_what_no_event_may_hold(string name, string expected) => Assert.Equal(expected, ForbiddenWords.Find(name));

    [Theory]
    [InlineData("Cardinality")]
    [InlineData("HealthyRecipe")]
    [InlineData("PlayerHealth")]
    [InlineData("GiftCard")]
    [InlineData("GiftCardNumber")]
    [InlineData("LoyaltyCardNumber")]
    [InlineData("CustomerAccountNumber")]
    [InlineData("AccountNumberOfSeats")]
    [InlineData("card_number_of_points")]
    [InlineData("PassportCover")]
    [InlineData("CreditCard")]
    [InlineData("PasswordReset")]
    [InlineData("PasswordManagerPlan")]
    [InlineData("RaceDistance")]
    [InlineData("Denomination")]
    [InlineData("Diagnostics")]
    [InlineData("PinCode")]
    [InlineData("SessionNumber")]
    [InlineData("OrderNumber")]
    public void It_only_sounds_like_it(string name) => Assert.Null(ForbiddenWords.Find(name));

    [Theory]
    [InlineData("IsPregnant", "health data")]
    [InlineData("HasPassword", null)]
    [InlineData("IbanValid", null)]
    [InlineData("SsnKnown", null)]
    public void A_yes_or_no_is_a_diagnosis_but_no_number(string name, string? expected) => Assert.Equal(expected, ForbiddenWords.Find(name, isYesOrNo: true));

    [Theory]
    [InlineData("InvoiceEmail", "em")]
    [InlineData("confirmation_e_mail", "em")]
    [InlineData("EMailAddress", "em")]
    [InlineData("DeliveryPhoneNumber", "ph")]
    [InlineData("GuestFirstName", "fn")]
    [InlineData("ChildBirthDate", "db")]
    [InlineData("BuyerDob", "db")]
    [InlineData("IPAddress", "client_ip_address")]
    [InlineData("UserIp", "client_ip_address")]
    [InlineData("CustomerName", PersonalWords.NoKey)]
    public void It_speaks_of_a_person_everywhere(string name, string key)
    {
        Assert.Equal(key, PersonalWords.Find(name, isContent: false));
        Assert.Equal(key, PersonalWords.Find(name, isContent: true));
    }

    [Theory]
    [InlineData("Street", PersonalWords.NoKey)]
    [InlineData("AddressLine1", PersonalWords.NoKey)]
    [InlineData("ShippingPostcode", "zp")]
    public void It_speaks_of_a_person_outside_contents(string name, string key)
    {
        Assert.Equal(key, PersonalWords.Find(name, isContent: false));
        Assert.Null(PersonalWords.Find(name, isContent: true));
    }

    [Theory]
    [InlineData("EmailTemplate")]
    [InlineData("PhoneModel")]
    [InlineData("SmartPhone")]
    [InlineData("ProductName")]
    [InlineData("Name")]
    [InlineData("StreetStyle")]
    [InlineData("BirthdayDiscount")]
    [InlineData("WalletAddress")]
    [InlineData("StoreAddress")]
    [InlineData("HotelPostalCode")]
    [InlineData("venue_street")]
    [InlineData("SupportEmail")]
    [InlineData("City")]
    public void It_speaks_of_nobody(string name) => Assert.Null(PersonalWords.Find(name, isContent: false));

    [Fact]
    public void What_Meta_and_the_toolkit_call_things_is_not_forbidden()
    {
        // Without the envelope: its access_token is a secret.
        var names = Parameters.All.Where(one => one.Section != ParameterSection.Envelope).SelectMany(one => new[] { one.Key, one.Name })
            .Concat(StandardEvents.All.Select(one => one.Name))
            .Concat(KeyInference.KnownNames(ParameterSection.UserData).Keys)
            .Concat(KeyInference.KnownNames(ParameterSection.CustomData).Keys)
            .Concat(KeyInference.KnownNames(ParameterSection.Content).Keys);

        Assert.All(names, name => Assert.Null(ForbiddenWords.Find(name)));
    }

    [Fact]
    public void What_custom_data_and_contents_are_called_speaks_of_nobody()
    {
        var custom = KeyInference.KnownNames(ParameterSection.CustomData).Keys.Where(name => KeyInference.CustomData(name) is not null);

        Assert.All(custom, name => Assert.Null(PersonalWords.Find(name, isContent: false)));
        Assert.All(KeyInference.KnownNames(ParameterSection.Content).Keys, name => Assert.Null(PersonalWords.Find(name, isContent: true)));
    }

    [Fact]
    public void Every_key_is_one_of_user_data() =>
        Assert.All(
            ["Email", "PhoneNumber", "FirstName", "LastName", "Birthday", "IpAddress", "PostCode"],
            (string name) => Assert.NotNull(Parameters.Find(ParameterSection.UserData, PersonalWords.Find(name, isContent: false)!)));
}
