namespace Capi.Catalog.Tests;

public class KeyInferenceTests
{
    [Theory]
    [InlineData("Email", "em")]
    [InlineData("EmailAddress", "em")]
    [InlineData("emails", "em")]
    [InlineData("Phone", "ph")]
    [InlineData("PhoneNumber", "ph")]
    [InlineData("Mobile", "ph")]
    [InlineData("FirstName", "fn")]
    [InlineData("GivenName", "fn")]
    [InlineData("Surname", "ln")]
    [InlineData("DateOfBirth", "db")]
    [InlineData("Gender", "ge")]
    [InlineData("City", "ct")]
    [InlineData("State", "st")]
    [InlineData("PostalCode", "zp")]
    [InlineData("ZipCode", "zp")]
    [InlineData("Country", "country")]
    [InlineData("CustomerId", "external_id")]
    [InlineData("Fbc", "fbc")]
    [InlineData("UserAgent", "client_user_agent")]
    [InlineData("LeadId", "lead_id")]
    [InlineData("MobileAdvertiserId", "madid")]
    [InlineData("em", "em")]
    public void A_plain_name_infers_its_identifier(string name, string key) => Assert.Equal(key, KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("email_address")]
    [InlineData("EMAIL_ADDRESS")]
    [InlineData("_emailAddress")]
    [InlineData("emailaddress")]
    public void Case_and_underscores_are_ignored(string name) => Assert.Equal("em", KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("CustomerEmail", "em")]
    [InlineData("Sha256EmailAddress", "em")]
    [InlineData("sha256_phone_number", "ph")]
    [InlineData("HashedFirstName", "fn")]
    [InlineData("Sha256LastName", "ln")]
    [InlineData("BillingCity", "ct")]
    [InlineData("BillingState", "st")]
    [InlineData("BillingAddressPostalCode", "zp")]
    [InlineData("billing_postal_code", "zp")]
    [InlineData("ContactPhone", "ph")]
    [InlineData("BuyerFirstName", "fn")]
    [InlineData("UserCountry", "country")]
    public void A_qualifier_of_the_same_person_changes_nothing(string name, string key) => Assert.Equal(key, KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("Name")]
    [InlineData("Id")]
    [InlineData("Code")]
    [InlineData("Address")]
    [InlineData("Number")]
    [InlineData("Ip")]
    [InlineData("FullName")]
    [InlineData("MiddleName")]
    [InlineData("AccountId")]
    [InlineData("OrderId")]
    [InlineData("")]
    [InlineData("_")]
    public void An_ambiguous_name_infers_nothing(string name) => Assert.Null(KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("CompanyName")]
    [InlineData("CompanyEmail")]
    [InlineData("EmailTemplateId")]
    [InlineData("EmailConfirmed")]
    [InlineData("PhoneModel")]
    [InlineData("CustomerName")]
    [InlineData("ContactAddress")]
    [InlineData("UserAgentFamily")]
    [InlineData("Billing")]
    [InlineData("Customer_")]
    [InlineData("BillingCustomerEmail")]
    public void A_qualifier_or_a_word_alone_infers_nothing(string name) => Assert.Null(KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("ShippingCity")]
    [InlineData("ShippingPostalCode")]
    [InlineData("DeliveryCountry")]
    [InlineData("RecipientEmail")]
    public void A_name_of_a_shipping_recipient_infers_nothing(string name) => Assert.Null(KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("CustomerState")]
    [InlineData("UserState")]
    [InlineData("UserRegion")]
    [InlineData("ContactProvince")]
    public void A_state_that_may_be_a_status_infers_nothing(string name) => Assert.Null(KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("FirstInitial")]
    [InlineData("fi")]
    [InlineData("YearOfBirth")]
    [InlineData("AppUserId")]
    public void A_key_known_only_to_the_SDKs_is_not_inferred(string name) => Assert.Null(KeyInference.InferUserDataKey(name));

    [Theory]
    [InlineData("Value", "value")]
    [InlineData("value", "value")]
    [InlineData("Total", "value")]
    [InlineData("Currency", "currency")]
    [InlineData("CurrencyCode", "currency")]
    [InlineData("OrderId", "order_id")]
    [InlineData("OrderNumber", "order_id")]
    [InlineData("Lines", "contents")]
    [InlineData("NumItems", "num_items")]
    [InlineData("SearchTerm", "search_string")]
    [InlineData("ValueToSum", "_valueToSum")]
    [InlineData("PredictedLtv", "predicted_ltv")]
    [InlineData("MileageUnit", "mileage.unit")]
    public void A_plain_name_infers_its_custom_data_key(string name, string key) => Assert.Equal(key, KeyInference.InferCustomDataKey(name));

    [Theory]
    [InlineData("City")]
    [InlineData("Country")]
    [InlineData("PostalCode")]
    [InlineData("Region")]
    [InlineData("BillingCity")]
    [InlineData("Email")]
    public void An_identifier_name_infers_no_custom_data_key(string name) => Assert.Null(KeyInference.InferCustomDataKey(name));

    [Theory]
    [InlineData("Price")]
    [InlineData("Name")]
    [InlineData("Revenue")]
    [InlineData("Quantity")]
    [InlineData("OrderValueCurrency")]
    public void An_ambiguous_name_infers_no_custom_data_key(string name) => Assert.Null(KeyInference.InferCustomDataKey(name));

    [Theory]
    [InlineData("Id", "id")]
    [InlineData("Sku", "id")]
    [InlineData("Quantity", "quantity")]
    [InlineData("Qty", "quantity")]
    [InlineData("ItemPrice", "item_price")]
    [InlineData("UnitPrice", "item_price")]
    [InlineData("Price", "item_price")]
    [InlineData("Name", "title")]
    [InlineData("delivery_category", "delivery_category")]
    public void A_plain_name_infers_its_content_key(string name, string key) => Assert.Equal(key, KeyInference.InferContentKey(name));

    [Theory]
    [InlineData("TotalPrice")]
    [InlineData("OrderId")]
    [InlineData("Weight")]
    [InlineData("Email")]
    public void An_ambiguous_name_infers_no_content_key(string name) => Assert.Null(KeyInference.InferContentKey(name));
}
