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
    [InlineData("CreditScoreBand", "a credit score")]
    [InlineData("Bonität", "a credit score")]
    [InlineData("IBAN", "a card or account number")]
    [InlineData("Kontonummer", "a card or account number")]
    [InlineData("SSN", "a national ID number")]
    [InlineData("PassportNumber", "a national ID number")]
    [InlineData("steuer_id", "a national ID number")]
    [InlineData("PasswordHash", "a password or secret")]
    [InlineData("MotDePasse", "a password or secret")]
    [InlineData("Contraseña", "a password or secret")]
    [InlineData("Religion", "religious beliefs")]
    [InlineData("PoliticalParty", "political opinions")]
    [InlineData("UnionMembership", "trade union membership")]
    [InlineData("OrientationSexuelle", "data about sex life or sexual orientation")]
    [InlineData("BiometricData", "biometric or genetic data")]
    [InlineData("Ethnicity", "data about ethnic origin")]
    [InlineData("CasierJudiciaire", "a criminal record")]
    public void A_name_of_forbidden_data_is_recognised(string name, string expected) => Assert.Equal(expected, ForbiddenDataTerms.Find(name));

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
    public void A_similar_name_is_not_forbidden(string name) => Assert.Null(ForbiddenDataTerms.Find(name));

    [Theory]
    [InlineData("IsPregnant", "health data")]
    [InlineData("HasPassword", null)]
    [InlineData("IbanValid", null)]
    [InlineData("SsnKnown", null)]
    public void A_boolean_may_be_a_diagnosis_but_not_a_number(string name, string? expected) => Assert.Equal(expected, ForbiddenDataTerms.Find(name, isBoolean: true));

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
    [InlineData("CustomerName", PersonalDataTerms.NoUserDataKey)]
    [InlineData("PhoneE164", "ph")]
    [InlineData("phone_e164", "ph")]
    [InlineData("E164Phone", "ph")]
    [InlineData("RawPhone", "ph")]
    [InlineData("NormalizedPhone", "ph")]
    [InlineData("PhoneFormatted", "ph")]
    [InlineData("PhoneWithCountryCode", "ph")]
    [InlineData("Phone2", "ph")]
    [InlineData("EveningPhone", "ph")]
    [InlineData("WhatsAppNumber", "ph")]
    [InlineData("Telefon", "ph")]
    [InlineData("EmailString", "em")]
    [InlineData("EmailPlain", "em")]
    [InlineData("Email_2", "em")]
    [InlineData("EmailOrPhone", "em")]
    [InlineData("FirstNameRaw", "fn")]
    [InlineData("RawSurname", "ln")]
    public void A_name_of_personal_data_is_recognised_everywhere(string name, string key)
    {
        Assert.Equal(key, PersonalDataTerms.Find(name, isContent: false));
        Assert.Equal(key, PersonalDataTerms.Find(name, isContent: true));
    }

    [Theory]
    [InlineData("Street", PersonalDataTerms.NoUserDataKey)]
    [InlineData("AddressLine1", PersonalDataTerms.NoUserDataKey)]
    [InlineData("ShippingPostcode", "zp")]
    public void A_name_of_personal_data_is_recognised_outside_contents(string name, string key)
    {
        Assert.Equal(key, PersonalDataTerms.Find(name, isContent: false));
        Assert.Null(PersonalDataTerms.Find(name, isContent: true));
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
    [InlineData("InfoEmail")]
    [InlineData("NoReplyEmail")]
    [InlineData("MaskedEmail")]
    [InlineData("redacted_phone")]
    [InlineData("MerchantPhoneNumber")]
    [InlineData("EmailText")]
    [InlineData("SmartPhone2")]
    [InlineData("CleanPhoneCase")]
    [InlineData("RawMaterial")]
    [InlineData("InternationalShipping")]
    [InlineData("OriginalPrice")]
    [InlineData("Step2")]
    [InlineData("City2")]
    [InlineData("City")]
    public void A_similar_name_is_not_personal_data(string name) => Assert.Null(PersonalDataTerms.Find(name, isContent: false));

    [Fact]
    public void Names_of_Meta_and_of_the_toolkit_are_not_forbidden()
    {
        // Without the envelope: its access_token is a secret.
        var names = ParameterDefinitions.All.Where(one => one.Section != ParameterSection.Envelope).SelectMany(one => new[] { one.Key, one.Name })
            .Concat(StandardEventDefinitions.All.Select(one => one.Name))
            .Concat(KeyInference.GetKnownNames(ParameterSection.UserData).Keys)
            .Concat(KeyInference.GetKnownNames(ParameterSection.CustomData).Keys)
            .Concat(KeyInference.GetKnownNames(ParameterSection.Content).Keys);

        Assert.All(names, name => Assert.Null(ForbiddenDataTerms.Find(name)));
    }

    [Fact]
    public void Names_of_custom_data_and_contents_are_not_personal_data()
    {
        var custom = KeyInference.GetKnownNames(ParameterSection.CustomData).Keys.Where(name => KeyInference.InferCustomDataKey(name) is not null);

        Assert.All(custom, name => Assert.Null(PersonalDataTerms.Find(name, isContent: false)));
        Assert.All(KeyInference.GetKnownNames(ParameterSection.Content).Keys, name => Assert.Null(PersonalDataTerms.Find(name, isContent: true)));
    }

    [Fact]
    public void Every_key_is_a_customer_information_parameter() =>
        Assert.All(
            ["Email", "PhoneNumber", "FirstName", "LastName", "Birthday", "IpAddress", "PostCode"],
            (string name) => Assert.NotNull(ParameterDefinitions.Find(ParameterSection.UserData, PersonalDataTerms.Find(name, isContent: false)!)));
}
