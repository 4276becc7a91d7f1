using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI514 in JSON text: an amount without quotation marks is a number.</summary>
public class AmountInJsonTextTests
{
    private const string Start = "\"{\\\"data\\\":[{\\\"event_name\\\":\\\"Purchase\\\",\\\"event_id\\\":\\\"\" + sale.Id + \"\\\",\\\"action_source\\\":\\\"physical_store\\\",\\\"user_data\\\":{\\\"em\\\":\\\"\" + sale.EmailSha256 + \"\\\"},\\\"custom_data\\\":{\\\"currency\\\":\\\"EUR\\\",\\\"value\\\":\"";

    [Theory]
    [InlineData("{{sale.Total.ToString(CultureInfo.InvariantCulture)}}")]
    [InlineData("{{sale.Total.ToString(\"0.00\", CultureInfo.InvariantCulture)}}")]
    [InlineData("{{sale.Total.ToString(\"F2\", NumberFormatInfo.InvariantInfo)}}")]
    [InlineData("{{sale.Points.ToString()}}")]
    [InlineData("{{sale.Total}}")]
    public async Task An_amount_without_quotation_marks_is_a_number(string amount)
    {
        await VerifyWithoutAsync($"var json = {JsonTextSender.WithAmount(amount)};");
        await VerifyWithoutAsync($"var amount = {amount.Trim('{', '}')}; var json = {JsonTextSender.WithAmount("{{amount}}")};");
        await VerifyWithoutAsync($"var json = {Start} + {amount.Trim('{', '}')} + \"}}}}]}}\";");
        await VerifyWithoutAsync($"var text = new StringBuilder(); text.Append({Start}); text.Append({amount.Trim('{', '}')}).Append(\"}}}}]}}\"); var json = text.ToString();");
    }

    [Fact]
    public async Task A_culture_of_the_whole_text_counts()
    {
        var text = JsonTextSender.WithAmount("{{sale.Total:0.00}}");

        await VerifyWithoutAsync($"var json = FormattableString.Invariant({text});");
        await VerifyWithoutAsync($"var json = string.Create(CultureInfo.InvariantCulture, {text});");
        await VerifyAsync($"var json = {text};");
    }

    [Theory]
    [InlineData("\"{{sale.Total.ToString(CultureInfo.InvariantCulture)}}\"")]
    [InlineData("\"{{sale.Total}}\"")]
    [InlineData("{{sale.Total.ToString()}}")]
    [InlineData("{{sale.Total.ToString(\"F2\")}}")]
    [InlineData("{{sale.Total.ToString(CultureInfo.CurrentCulture)}}")]
    [InlineData("{{sale.Total.ToString(\"N2\", CultureInfo.InvariantCulture)}}")]
    [InlineData("{{sale.Total.ToString(CultureInfo.GetCultureInfo(\"de-DE\"))}}")]
    public Task Text_is_reported(string amount) => VerifyAsync($"var json = {JsonTextSender.WithAmount(amount)};");

    [Fact]
    public Task Quotation_marks_in_a_concatenation_are_reported() =>
        VerifyAsync($"var json = {Start} + \"\\\"\" + sale.Total.ToString(CultureInfo.InvariantCulture) + \"\\\"}}}}]}}\";");

    private static Task VerifyAsync(string body) => MigrationVerifier.VerifyAsync(JsonTextSender.Create(body), ValueTypeRule.Id);

    private static Task VerifyWithoutAsync(string body) => MigrationVerifier.VerifyWithoutAsync(JsonTextSender.Create(body), ValueTypeRule.Id);
}
