// The part of nopCommerce that NopCommerce.cs uses. Where nopCommerce needs several services for one value, one method stands for them.
namespace Nop.Core.Domain.Orders
{
    public sealed class Order
    {
        public int Id { get; set; }

        public string CustomOrderNumber { get; set; } = "";

        public decimal OrderTotal { get; set; }

        public string CustomerCurrencyCode { get; set; } = "";

        public DateTime CreatedOnUtc { get; set; }

        public DateTime? PaidDateUtc { get; set; }
    }

    public sealed class OrderItem
    {
        public string Sku { get; set; } = "";

        public int Quantity { get; set; }

        public decimal UnitPriceInclTax { get; set; }
    }

    public sealed class OrderPaidEvent(Order order)
    {
        public Order Order { get; } = order;
    }
}

namespace Nop.Core.Domain.Common
{
    public sealed class Address
    {
        public string? Email { get; set; }

        public string? PhoneNumber { get; set; }

        public string? FirstName { get; set; }

        public string? LastName { get; set; }

        public string? City { get; set; }

        public string? ZipPostalCode { get; set; }

        public string? CountryTwoLetterIsoCode { get; set; }
    }
}

namespace Nop.Services.Events
{
    public interface IConsumer<TEvent>
    {
        Task HandleEventAsync(TEvent eventMessage);
    }
}

namespace Nop.Services.Common
{
    public interface IGenericAttributeService
    {
        Task<TPropType?> GetAttributeAsync<TPropType>(Core.Domain.Orders.Order entity, string key);
    }
}

namespace Nop.Services.Orders
{
    public interface IOrderService
    {
        Task<Core.Domain.Common.Address> GetBillingAddressAsync(Core.Domain.Orders.Order order);

        Task<IList<Core.Domain.Orders.OrderItem>> GetOrderItemsAsync(int orderId);
    }
}
