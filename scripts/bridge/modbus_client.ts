import modbus from "modbus-serial";

/** The package is CommonJS whose export is the class itself, while its types say that it is the export's default. */
export const ModbusClient = modbus as unknown as typeof modbus.default;
export type ModbusClient = InstanceType<typeof modbus.default>;
