using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI520: identifiers, a payload, the token or Meta's answer in a log, on a console, in an address or in an exception.</summary>
public class PersonalDataLoggedTests
{
    [Theory]
    [InlineData("after: Console.WriteLine($\"Sent the purchase of {order.Email}\");")]
    [InlineData("after: Console.WriteLine(await response.Content.ReadAsStringAsync());")]
    [InlineData("after: Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(purchase));")]
    [InlineData("after: if (order.Total < 0) throw new InvalidOperationException(\"No total for \" + order.Email);")]
    [InlineData("after: Console.WriteLine(token);")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), PersonalDataLoggedRule.Id);

    [Theory]
    [InlineData("after: Console.WriteLine($\"Sent the purchase {order.Number}\");")]
    [InlineData("after: Console.WriteLine(response.StatusCode);")]
    [InlineData("after: Console.WriteLine(order.Number);")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), PersonalDataLoggedRule.Id);
}
