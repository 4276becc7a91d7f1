using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload;

public class OrderReferenceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Any_order_matches_the_reference_in_any_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        var accepted = 0;

        Prop.ForAll(OrderGenerator.Orders.ToArbitrary(), OrderGenerator.Visitors.ToArbitrary(), (order, visitor) =>
        {
            var (result, json) = OrderReference.GetExpected(order, visitor);
            var actual = TestEvents.Serialize(order, visitor, out var written);
            Assert.Equal(result, actual);
            Assert.Equal(json ?? "", written);
            accepted += actual.IsAccepted ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261126, 3));

        Assert.InRange(accepted, 40, 400);
    }
}
