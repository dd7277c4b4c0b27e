-- A declared state finds a client by its name, so a name is one client's.
CREATE UNIQUE INDEX client_of_name ON client (name);
